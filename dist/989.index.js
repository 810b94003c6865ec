export const id=989;export const ids=[989];export const modules={3989:(o,i,n)=>{n.d(i,{provision:()=>provision});var r=n(37317);function provision(o,i){return(0,r.c)(o,i,()=>[])}}};
